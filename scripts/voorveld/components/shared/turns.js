// What takes a while, one after another: a later task begins with what an earlier one left.

/** @returns {<T>(task: () => Promise<T>) => Promise<T>} does a task when all before it are done, also failed */
export function inTurns() {
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  return (task) => {
    const mine = last.then(task);
    last = mine.catch(() => undefined);
    return mine;
  };
}
