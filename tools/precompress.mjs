// Writes a .br and a .gz beside every text file of the built site, which servers then send as they are.
// The folder is dist, or the first argument.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Smaller files gain nothing. */
const least = 500;
const text = /\.(html|css|js|json|svg|xml|md)$/;

const site = process.argv[2] ?? fileURLToPath(new URL("../dist", import.meta.url));
const compressors = {
  br: (/** @type {Buffer} */ content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gz: (/** @type {Buffer} */ content) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
};

const paths = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && text.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));
const sums = { files: 0, plain: 0, br: 0, gz: 0 };
await Promise.all(
  paths.map(async (path) => {
    const content = readFileSync(path);
    if (content.length < least) return;
    sums.files++;
    sums.plain += content.length;
    for (const ending of /** @type {const} */ (["br", "gz"])) {
      const packed = await compressors[ending](content);
      sums[ending] += packed.length;
      writeFileSync(`${path}.${ending}`, packed);
    }
  }),
);
const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(
  `${sums.files} files: ${megabytes(sums.plain)}, with brotli ${megabytes(sums.br)}, with gzip ${megabytes(sums.gz)}`,
);
