export { AndonModule } from './andon.module';
