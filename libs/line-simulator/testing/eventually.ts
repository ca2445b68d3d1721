/** Repeats the expectation until it holds; fails with its last error after `withinMs`. */
export async function eventually(expectation: () => void | Promise<void>, withinMs = 5000): Promise<void> {
  const end = Date.now() + withinMs;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
