export { circle, diamond, drawing, line, path, rectangle, scale, ticks, words, type Frame } from './svg';
