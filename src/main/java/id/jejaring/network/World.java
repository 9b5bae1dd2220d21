package id.jejaring.network;

/** Which of the two worlds is looked at; an answer never mixes them. */
public enum World {
  /** What sources say; practice data is hidden. */
  SOURCED,
  /** Fictional practice data, over the subsectors, places and capabilities that both share. */
  PRACTICE
}
