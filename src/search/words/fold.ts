export { foldText as fold } from '../../text/fold.ts';
