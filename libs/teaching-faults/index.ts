export { FAULT_CODES, isFaultCode, TEACHING_FAULTS } from './catalogue';
export type { FaultCode, TeachingFault } from './catalogue';
