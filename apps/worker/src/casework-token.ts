export const CASEWORK = Symbol('casework');
