package vn.langnghe.routing.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/** The features worth a weight: those met in several examples. The last place is the same in every row. */
final class Dictionary {

    private static final int RARE = 3;

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    private Dictionary(Collection<String> names) {
        this.names = List.copyOf(names);
        this.names.forEach(name -> places.put(name, places.size()));
    }

    /** @param always features that are known however rare */
    static <T> Dictionary of(List<T> examples, Function<T, Map<String, Double>> features, List<String> always) {
        var counts = new HashMap<String, Integer>();
        examples.forEach(
                example -> features.apply(example).keySet().forEach(name -> counts.merge(name, 1, Integer::sum)));
        counts.values().removeIf(count -> count < RARE);
        var names = new TreeSet<>(counts.keySet());
        names.addAll(always);
        return new Dictionary(names);
    }

    static Dictionary read(DataInputStream from) throws IOException {
        var names = new ArrayList<String>();
        for (int left = from.readInt(); left > 0; left--) {
            names.add(from.readUTF());
        }
        return new Dictionary(names);
    }

    void write(DataOutputStream to) throws IOException {
        to.writeInt(names.size());
        for (var name : names) {
            to.writeUTF(name);
        }
    }

    /** Empty for the last place, which has none. */
    String name(int place) {
        return place < names.size() ? names.get(place) : "";
    }

    int size() {
        return places.size() + 1;
    }

    Row row(Map<String, Double> features) {
        var at = new int[features.size() + 1];
        var value = new float[at.length];
        int known = 0;
        for (var feature : features.entrySet()) {
            var place = places.get(feature.getKey());
            if (place != null) {
                at[known] = place;
                value[known++] = feature.getValue().floatValue();
            }
        }
        at[known] = places.size();
        value[known++] = 1;
        return new Row(Arrays.copyOf(at, known), Arrays.copyOf(value, known));
    }

    /** A component hangs on whose business the item is: known while learning, likely while judging. */
    Row knowing(Row row, Map<String, Double> units) {
        var at = Arrays.copyOf(row.at(), row.size() + units.size());
        var value = Arrays.copyOf(row.value(), at.length);
        int next = row.size();
        for (var unit : units.entrySet()) {
            at[next] = Objects.requireNonNull(places.get(Features.unit(unit.getKey())));
            value[next++] = unit.getValue().floatValue();
        }
        return new Row(at, value);
    }
}
