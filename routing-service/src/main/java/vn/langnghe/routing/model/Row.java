package vn.langnghe.routing.model;

/** What a text shows of the features in a dictionary: their places, and how much of each. */
record Row(int[] at, float[] value) {

    int size() {
        return at.length;
    }
}
