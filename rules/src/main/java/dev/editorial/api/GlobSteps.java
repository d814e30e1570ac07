package dev.editorial.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * A glob as steps through a path. All ways through them are followed at once, letter by letter: no
 * step is taken twice at one letter, so the time is at most the length of the glob times that of
 * the path. Trying one way after the other would take years for forty stars. Immutable.
 */
final class GlobSteps {

  /** In place of a letter: any but the one between names. */
  private static final int OF_A_NAME = -1;

  /** In place of a letter: any. */
  private static final int ANY = -2;

  /** In place of a letter: none is taken, and the ways part. */
  private static final int FORK = -3;

  /** In place of a letter: the end of the path, which is taken last. */
  private static final int END = -4;

  /**
   * One step. Where no letter is taken, it leads to later steps alone.
   *
   * @param takes a letter, or what stands in place of one
   * @param next the step after it
   * @param other the other one, where ways part
   */
  private record Step(int takes, int next, int other) {

    boolean takes(int letter) {
      return takes == letter
          || (takes == ANY && letter != END)
          || (takes == OF_A_NAME && letter != '/' && letter != END);
    }
  }

  private final Step[] steps;

  private GlobSteps(List<Step> steps) {
    this.steps = steps.toArray(new Step[0]);
  }

  /** Reads a glob that says from where on it holds. */
  static GlobSteps of(String glob) {
    return new Reader().read(glob);
  }

  /** Whether all of a text from an index on is meant. */
  boolean match(String text, int start) {
    BitSet here = new BitSet(steps.length);
    BitSet beyond = new BitSet(steps.length);
    here.set(0);
    for (int at = start; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      take(text.codePointAt(at), here, beyond);
      if (beyond.isEmpty()) {
        return false;
      }
      BitSet done = here;
      here = beyond;
      beyond = done;
      beyond.clear();
    }
    take(END, here, beyond);
    return !beyond.isEmpty();
  }

  /** Takes a letter wherever that is possible. What follows a fork is met after it. */
  private void take(int letter, BitSet here, BitSet beyond) {
    for (int i = here.nextSetBit(0); i >= 0; i = here.nextSetBit(i + 1)) {
      Step step = steps[i];
      if (step.takes() == FORK) {
        here.set(step.next());
        here.set(step.other());
      } else if (step.takes(letter)) {
        beyond.set(step.next());
      }
    }
  }

  /** Writes the steps down one after the other. */
  private static final class Reader {

    /** A brace that is open: the fork before its last choice, and where the earlier ones end. */
    private record Brace(int fork, List<Integer> ends) {}

    private final List<Step> steps = new ArrayList<>();
    private final Deque<Brace> braces = new ArrayDeque<>();

    GlobSteps read(String glob) {
      for (int i = 0; i < glob.length(); i += Character.charCount(glob.codePointAt(i))) {
        int c = glob.codePointAt(i);
        int here = steps.size();
        if (glob.startsWith("**/", i)) {
          steps.add(new Step(FORK, here + 1, here + 4));
          addMany(ANY);
          add('/');
          i += 2;
        } else if (glob.startsWith("**", i)) {
          addMany(ANY);
          i++;
        } else if (c == '*') {
          addMany(OF_A_NAME);
        } else if (c == '?') {
          add(OF_A_NAME);
        } else if (c == '{') {
          braces.push(new Brace(here, List.of()));
          add(FORK);
        } else if (c == '}' && !braces.isEmpty()) {
          close();
        } else if (c == ',' && !braces.isEmpty()) {
          addChoice();
        } else {
          add(c);
        }
      }
      while (!braces.isEmpty()) {
        close();
      }
      add(END);
      return new GlobSteps(steps);
    }

    private void add(int takes) {
      steps.add(new Step(takes, steps.size() + 1, steps.size() + 1));
    }

    /** Any number of letters, of none too. */
    private void addMany(int takes) {
      int here = steps.size();
      steps.add(new Step(FORK, here + 1, here + 2));
      steps.add(new Step(takes, here, here));
    }

    /** The choice before ends here, and the fork before that leads here too. */
    private void addChoice() {
      Brace brace = braces.pop();
      List<Integer> ends = new ArrayList<>(brace.ends());
      ends.add(steps.size());
      add(FORK);
      steps.set(brace.fork(), new Step(FORK, brace.fork() + 1, steps.size()));
      braces.push(new Brace(steps.size(), ends));
      add(FORK);
    }

    private void close() {
      int here = steps.size();
      for (int end : braces.pop().ends()) {
        steps.set(end, new Step(FORK, here, here));
      }
    }
  }
}
