import { userInfo } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';
import { fail } from './run.ts';

/** What the commands share: options, and how a failure is told. */
export type Json = { readonly json?: boolean };

export const json = (): Option => new Option('--json', 'print JSON, for programs');

export const count = (text: string): number => {
  if (!/^[1-9]\d{0,5}$/u.test(text)) throw new InvalidArgumentError('It must be a whole number above zero.');
  return Number(text);
};

export const operatorOf = (options: { readonly as?: string }): string => options.as ?? userInfo().username;

/** A command with `--json`, whose failures are told in the form that was asked for. */
export function action<Parameters extends unknown[]>(work: (...parameters: Parameters) => Promise<void>) {
  return async (...parameters: Parameters): Promise<void> => {
    try {
      await work(...parameters);
    } catch (cause) {
      fail(
        cause,
        parameters.some((one) => typeof one === 'object' && one !== null && 'json' in one && one.json === true),
      );
    }
  };
}
