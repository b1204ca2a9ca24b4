package vn.langnghe.routing.model;

import java.util.Map;

/** Probabilities of each unit, kind and component. */
public record Verdict(Map<String, Double> units, Map<String, Double> kinds, Map<String, Double> components) {}
