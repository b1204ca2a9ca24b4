package vn.langnghe.reporting.engine;

/**
 * A column the engine makes of the others when it takes a case in, so that no question has to make it again.
 */
public record Derived(String name, String type, String sql) {}
