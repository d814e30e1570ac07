package dev.editorial.report;

import dev.editorial.api.Wording;

/** Numbers as people read them, the same in every locale. */
final class Words {

  private Words() {}

  /** {@code 12,345}. */
  static String number(long n) {
    return Wording.format("%,d", n);
  }

  /** {@code 1 page}, {@code 12,345 pages}. */
  static String count(long n, String one, String many) {
    return number(n) + " " + (n == 1 ? one : many);
  }
}
