package org.zhengchuang.matrix;

/** One way in: a verb and a path with its placeholders. */
record Route(String verb, String path) implements Comparable<Route> {

    boolean reads() {
        return "GET".equals(verb) || "HEAD".equals(verb) || "OPTIONS".equals(verb);
    }

    @Override
    public int compareTo(Route other) {
        int byPath = path.compareTo(other.path);
        return byPath == 0 ? verb.compareTo(other.verb) : byPath;
    }
}
