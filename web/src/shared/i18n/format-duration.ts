export { formatDuration } from '#libs/texts';
