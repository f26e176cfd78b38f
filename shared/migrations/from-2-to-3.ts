// Carries records of version 2 over to version 3, which only lays pages and blocks on the disk otherwise.
import type { Migration } from './migration';

export const from2to3: Migration = {
  from: 2,
  record: (record) => record,
  fields: (_type, fields) => fields,
};
