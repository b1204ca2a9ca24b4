package vn.langnghe.platform.events;

/** What came of reading a record. */
sealed interface Reading<T> {

    record Event<T>(Received<T> event) implements Reading<T> {}

    /** Of no interest to this reader. */
    record Skipped<T>() implements Reading<T> {}

    record Unreadable<T>(String reason) implements Reading<T> {}
}
