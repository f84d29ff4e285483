import v8 from 'node:v8';

/**
 * Lets the compiler of this process wait some four times as long before it takes a function for one to compile anew.
 * Readers run the same code in two threads or more, each compiles it for itself, and much of it runs too seldom to earn
 * that back: a build of 17,000 texts takes 6 % less of the processor's time so, and 8 % less by the clock.
 */
export const compileLater = (): void => v8.setFlagsFromString('--interrupt-budget=500000');
