package org.tamiz.pipelines.source.reddit;

/** A stable merge sort of numbers by an order of their own, without boxes and without recursion. */
final class IntSort {
  private IntSort() {}

  /** An order of numbers. */
  interface Order {
    int compare(int a, int b);
  }

  /** The numbers from 0 to below the size, sorted. */
  static int[] sorted(int size, Order order) {
    int[] from = new int[size];
    for (int i = 0; i < size; i++) {
      from[i] = i;
    }
    int[] to = new int[size];
    for (long width = 1; width < size; width *= 2) {
      for (long start = 0; start < size; start += 2 * width) {
        merge(
            from,
            to,
            (int) start,
            (int) Math.min(size, start + width),
            (int) Math.min(size, start + 2 * width),
            order);
      }
      int[] swap = from;
      from = to;
      to = swap;
    }
    return from;
  }

  private static void merge(int[] from, int[] to, int start, int middle, int end, Order order) {
    int left = start;
    int right = middle;
    for (int i = start; i < end; i++) {
      boolean takeLeft =
          left < middle && (right >= end || order.compare(from[left], from[right]) <= 0);
      to[i] = takeLeft ? from[left++] : from[right++];
    }
  }
}
