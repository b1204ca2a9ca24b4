package vn.langnghe.routing.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/** The features worth a weight: those met in several examples. The last place is the same in every row. */
final class Dictionary {

    private static final int RARE = 3;
    /** How much more a rare word says than a common one: chosen by leaving out one writer after the other. */
    private static final double RARER = 0.7;

    private final List<String> names;
    /** Of each name. */
    private final float[] rarity;

    private final Map<String, Integer> places = new HashMap<>();

    private Dictionary(List<String> names, float[] rarity) {
        this.names = List.copyOf(names);
        this.rarity = rarity;
        this.names.forEach(name -> places.put(name, places.size()));
    }

    /** @param always features that are known however rare */
    static <T> Dictionary of(List<T> examples, Function<T, Features> features, List<String> always) {
        var counts = new TreeMap<String, Integer>();
        examples.forEach(
                example -> features.apply(example).names().forEach(name -> counts.merge(name, 1, Integer::sum)));
        counts.values().removeIf(count -> count < RARE);
        always.forEach(name -> counts.put(name, 1));
        var rarity = new float[counts.size()];
        int place = 0;
        for (int count : counts.values()) {
            rarity[place++] = (float) Math.pow(Math.log((double) examples.size() / count), RARER);
        }
        return new Dictionary(List.copyOf(counts.keySet()), rarity);
    }

    static Dictionary read(DataInputStream from) throws IOException {
        var names = new ArrayList<String>();
        var rarity = new float[from.readInt()];
        for (int place = 0; place < rarity.length; place++) {
            names.add(from.readUTF());
            rarity[place] = from.readFloat();
        }
        return new Dictionary(names, rarity);
    }

    void write(DataOutputStream to) throws IOException {
        to.writeInt(names.size());
        for (int place = 0; place < rarity.length; place++) {
            to.writeUTF(names.get(place));
            to.writeFloat(rarity[place]);
        }
    }

    /** Empty for the last place, which has none. */
    String name(int place) {
        return place < names.size() ? names.get(place) : "";
    }

    int size() {
        return places.size() + 1;
    }

    /** Known words share the weight of all words by how rare they are. */
    Row row(Features features) {
        var at = new int[features.fixed().size() + features.words().size() + 1];
        var value = new float[at.length];
        int fixed = put(features.fixed(), _ -> 1, at, value, 0);
        int known = put(features.words(), place -> rarity[place], at, value, fixed);
        scale(value, fixed, known, features.scale());
        at[known] = places.size();
        value[known++] = 1;
        return new Row(Arrays.copyOf(at, known), Arrays.copyOf(value, known));
    }

    /** Returns how many there are now. */
    private int put(Map<String, Double> features, IntToDoubleFunction weight, int[] at, float[] value, int from) {
        int next = from;
        for (var feature : features.entrySet()) {
            var place = places.get(feature.getKey());
            if (place != null) {
                at[next] = place;
                value[next++] = (float) (feature.getValue() * weight.applyAsDouble(place));
            }
        }
        return next;
    }

    private static void scale(float[] value, int from, int to, double scale) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += value[i] * value[i];
        }
        for (int i = from; squares > 0 && i < to; i++) {
            value[i] *= (float) (scale / Math.sqrt(squares));
        }
    }

    /** A component hangs on whose business the item is: known while learning, likely while judging. */
    Row knowing(Row row, Map<String, Double> units) {
        var at = Arrays.copyOf(row.at(), row.size() + units.size());
        var value = Arrays.copyOf(row.value(), at.length);
        int next = row.size();
        for (var unit : units.entrySet()) {
            at[next] = Objects.requireNonNull(places.get(Features.unit(unit.getKey())));
            value[next++] = Features.UNIT * unit.getValue().floatValue();
        }
        return new Row(at, value);
    }
}
