package fr.vigie.advice.counsel;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What crowding takes off the utility of a place for the people of one department: 0 where there is room for all to whom
 * it would be advised.
 */
public final class Prices {

    /** No place is crowded. */
    public static final Prices NONE = new Prices(Map.of());

    private static final Comparator<Price> DEAREST_FIRST = Comparator.comparingDouble(Price::price)
            .reversed()
            .thenComparing(price -> price.place().toString());

    private final Map<Place, Double> prices;

    /** One price. */
    public record Price(Place place, double price) {}

    /** @param prices those above 0, in probability */
    Prices(Map<Place, Double> prices) {
        this.prices = Map.copyOf(prices);
    }

    /** In probability, from 0. */
    public double of(Place place) {
        return prices.getOrDefault(place, 0.0);
    }

    /** Those above 0, the dearest first. */
    public List<Price> all() {
        return prices.entrySet().stream()
                .map(entry -> new Price(entry.getKey(), entry.getValue()))
                .sorted(DEAREST_FIRST)
                .toList();
    }

    public void writeTo(DataOutput out) throws IOException {
        out.writeInt(prices.size());
        for (var price : all()) {
            var place = price.place();
            out.writeByte(place.module().id());
            out.writeUTF(place.occupation() == null ? "" : place.occupation().code());
            out.writeByte(place.department() == null ? -1 : place.department().index());
            out.writeDouble(price.price());
        }
    }

    public static Prices readFrom(DataInput in) throws IOException {
        int count = in.readInt();
        var prices = new HashMap<Place, Double>();
        for (int i = 0; i < count; i++) {
            var module = Module.of(in.readByte());
            var occupation = in.readUTF();
            int department = in.readByte();
            prices.put(
                    new Place(
                            module,
                            occupation.isEmpty() ? null : new Rome(occupation),
                            department < 0 ? null : Department.at(department)),
                    in.readDouble());
        }
        return new Prices(prices);
    }

    /** The dearest places for the people of several departments, each place once, at the highest price. */
    public static List<Price> dearest(List<Prices> departments, int most) {
        var highest = new HashMap<Place, Double>();
        departments.forEach(prices -> prices.prices.forEach((place, price) -> highest.merge(place, price, Math::max)));
        return new Prices(highest).all().stream().limit(most).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prices others && prices.equals(others.prices);
    }

    @Override
    public int hashCode() {
        return Objects.hash(prices);
    }
}
