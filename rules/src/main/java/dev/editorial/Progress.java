package dev.editorial;

/** Hears how far a run is. It is called by several threads at once, and often. */
public interface Progress {

  /** Nobody who hears it. */
  Progress SILENT =
      new Progress() {
        @Override
        public void begins(Stage stage, int steps) {}

        @Override
        public void step() {}
      };

  /** What a run does, one after the other; of two trees that are compared, once for each. */
  enum Stage {
    READING("reading pages"),
    JOINING("resolving links"),
    CHECKING("checking rules");

    private final String words;

    Stage(String words) {
      this.words = words;
    }

    /** What it is called on a terminal. */
    public String words() {
      return words;
    }
  }

  /** A stage of so many steps begins, and the one before it is over. */
  void begins(Stage stage, int steps);

  /** A step of the stage is done. */
  void step();
}
