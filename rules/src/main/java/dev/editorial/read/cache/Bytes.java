package dev.editorial.read.cache;

import java.nio.charset.StandardCharsets;

/** A place in an array of bytes, moved on by reading. One thread. */
final class Bytes {

  private final byte[] array;
  private int at;

  Bytes(byte[] array, int at) {
    this.array = array;
    this.at = at;
  }

  int at() {
    return at;
  }

  void skip(int count) {
    if (count < 0 || count > array.length - at) {
      throw new IndexOutOfBoundsException("the bytes end early");
    }
    at += count;
  }

  /** A number of one to five bytes, the lowest seven bits first. */
  int number() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = array[at++];
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /** A number of eight bytes, the lowest first. */
  long eight() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      value |= (array[at++] & 0xFFL) << shift;
    }
    return value;
  }

  /** The characters of one byte each. */
  String latin(int length) {
    String text = new String(array, at, length, StandardCharsets.ISO_8859_1);
    at += length;
    return text;
  }

  /** The characters of two bytes each, whatever they are: half a pair of surrogates too. */
  String wide(int length) {
    char[] chars = new char[length];
    for (int i = 0; i < length; i++, at += 2) {
      chars[i] = (char) (array[at] & 0xFF | array[at + 1] << Byte.SIZE);
    }
    return new String(chars);
  }
}
