declare module 'pg-copy-streams' {
  /** A writable that is also a query of `pg`: `client.query(from('COPY … FROM STDIN'))`. */
  export function from(statement: string): import('node:stream').Writable & import('pg').Submittable;
}
