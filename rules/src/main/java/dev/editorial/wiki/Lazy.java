package dev.editorial.wiki;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value computed once, on first use, by whichever thread comes first. How is told with each use,
 * so that what is never asked for costs nothing.
 */
final class Lazy<T> {

  private volatile @Nullable T value;

  T get(Supplier<T> source) {
    T known = value;
    if (known == null) {
      synchronized (this) {
        known = value;
        if (known == null) {
          known = source.get();
          value = known;
        }
      }
    }
    return known;
  }
}
