export { foldText as plier } from '../../text/fold.ts';
