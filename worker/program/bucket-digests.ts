const mark = (row: string) => `${row}.rev * ${row}.rev % 4294967291`;

const add = (row: string) => `
  INSERT INTO bucket_digests (bucket, rows, sum) VALUES (${row}.bucket, 1, ${mark(row)})
  ON CONFLICT (bucket) DO UPDATE SET rows = rows + 1, sum = sum + excluded.sum;`;

const take = (row: string) => `
  UPDATE bucket_digests SET rows = rows - 1, sum = sum - ${mark(row)}
  WHERE bucket = ${row}.bucket;`;

/** S7: what `digestOf` in `shared/digest.ts` says of each bucket, kept by the database itself. */
export const bucketDigestTables = `
  CREATE TABLE bucket_digests (
    bucket TEXT PRIMARY KEY,
    rows INTEGER NOT NULL,
    sum INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TRIGGER digest_of_new AFTER INSERT ON rows BEGIN ${add("NEW")} END;
  CREATE TRIGGER digest_of_changed AFTER UPDATE ON rows BEGIN ${take("OLD")} ${add("NEW")} END;
  CREATE TRIGGER digest_of_removed AFTER DELETE ON rows BEGIN ${take("OLD")} END;
  INSERT INTO bucket_digests (bucket, rows, sum)
  SELECT bucket, COUNT(*), SUM(${mark("rows")}) FROM rows GROUP BY bucket;
`;
