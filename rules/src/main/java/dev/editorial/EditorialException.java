package dev.editorial;

import dev.editorial.report.Visible;

/**
 * The run could not be done; the message says why, and what to do, in one line. What it quotes of a
 * wiki shows, and does nothing to a terminal.
 */
public final class EditorialException extends Exception {

  public EditorialException(String message) {
    super(Visible.of(message));
  }

  public EditorialException(String message, Throwable cause) {
    super(Visible.of(message), cause);
  }
}
