package id.jejaring.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Numbers to draw from by weight; O(log n) a draw. */
final class Crowd {

  private int[] numbers = new int[4];
  private double[] sums = new double[4];
  private int size;

  void add(int number, double weight) {
    if (size == sums.length) {
      sums = Arrays.copyOf(sums, size * 2);
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    sums[size] = (size == 0 ? 0 : sums[size - 1]) + weight;
    numbers[size++] = number;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int draw(SplittableRandom random) {
    int found = Arrays.binarySearch(sums, 0, size, random.nextDouble() * sums[size - 1]);
    return numbers[Math.min(found < 0 ? -found - 1 : found, size - 1)];
  }
}
