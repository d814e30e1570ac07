package dev.editorial;

/** The run could not be done; the message says why, and what to do, in one line. */
public final class EditorialException extends Exception {

  public EditorialException(String message) {
    super(message);
  }

  public EditorialException(String message, Throwable cause) {
    super(message, cause);
  }
}
