/** Has the browser save a file under a name. */
export function saveFile(file: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // By the next task the browser has read the file.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
