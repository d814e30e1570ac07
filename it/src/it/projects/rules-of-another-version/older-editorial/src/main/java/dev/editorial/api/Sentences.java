package dev.editorial.api;

/** Another one. */
public final class Sentences {
  private Sentences() {}

  public static int in(Page page) {
    return page.path().length();
  }
}
