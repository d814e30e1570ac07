package dev.editorial.rules.graph;

/**
 * Numbers that are joined to each other, one by one, and what hangs together then: a union-find
 * with path halving. One thread.
 */
final class Clusters {

  private final int[] parents;

  /**
   * @param size how many numbers there are, from 0 on, each by itself
   */
  Clusters(int size) {
    parents = new int[size];
    for (int i = 0; i < size; i++) {
      parents[i] = i;
    }
  }

  /** The number that stands for all that hang together with this one. */
  int of(int number) {
    int at = number;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  void join(int one, int other) {
    // The lower number stands for both, whichever came first.
    int first = of(one);
    int second = of(other);
    parents[Math.max(first, second)] = Math.min(first, second);
  }
}
