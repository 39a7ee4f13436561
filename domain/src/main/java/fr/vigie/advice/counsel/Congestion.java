package fr.vigie.advice.counsel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prices that rise where more people are advised a place than there is room for, and fall where there is room again, for
 * the people of one department. The loads are expected ones (sums of the chances of being advised), so that the same
 * people give the same prices. Memory is that of the places met, whatever the number of people.
 *
 * <p>Who is advised needn't follow: {@link #FOLLOWS} of them are taken to do so, so there is room for more advices than
 * openings. That share is an assumption until answers of people measure it.
 */
final class Congestion {

    /** Share of those advised who are taken to follow. */
    static final double FOLLOWS = 0.1;

    /** Openings where the figures are missing or masked, as small cells are. */
    static final int UNKNOWN_OPENINGS = 10;

    /** Rounds after which prices hardly move. */
    static final int ROUNDS = 16;

    private static final double FIRST_STEP = 0.02;
    private static final double MOST_EXCESS = 2;

    private final Map<Place, Integer> ids = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private double[] room = new double[64];
    private double[] price = new double[64];
    private double[] load = new double[64];
    private double leastOverload = Double.POSITIVE_INFINITY;
    private double[] best = price;

    /**
     * The place's number.
     *
     * @param room people whom it can be advised, above 0
     */
    int place(Place place, double room, double price) {
        var known = ids.get(place);
        if (known != null) {
            return known;
        }
        int id = places.size();
        if (id == this.room.length) {
            this.room = Arrays.copyOf(this.room, 2 * id);
            this.price = Arrays.copyOf(this.price, 2 * id);
            load = Arrays.copyOf(load, 2 * id);
        }
        ids.put(place, id);
        places.add(place);
        this.room[id] = room;
        this.price[id] = price;
        return id;
    }

    double price(int place) {
        return price[place];
    }

    /** @param people expected to be advised the place */
    void load(int place, double people) {
        load[place] += people;
    }

    /** People expected to be advised it, over those that there is room for. */
    double crowding(Place place) {
        int id = ids.get(place);
        return load[id] / room[id];
    }

    void unload() {
        Arrays.fill(load, 0);
    }

    /**
     * Moves the prices after a round of loads. Where many people are alike, loads jump as a price moves and no price fits:
     * so the prices with the least overload of all rounds are kept, and crowding never gets worse by them.
     *
     * @param round from 0; later rounds move them less
     */
    void move(int round) {
        double overload = 0;
        for (int id = 0; id < places.size(); id++) {
            overload += Math.max(0, load[id] - room[id]);
        }
        if (overload < leastOverload) {
            leastOverload = overload;
            best = price.clone();
        }
        double step = FIRST_STEP / (1 + round / 2.0);
        for (int id = 0; id < places.size(); id++) {
            double excess = Math.min(MOST_EXCESS, load[id] / room[id] - 1);
            price[id] = Math.max(0, price[id] + step * excess);
        }
    }

    /** Those of the round with the least overload. */
    Prices prices() {
        var prices = new HashMap<Place, Double>();
        for (int id = 0; id < best.length; id++) {
            if (best[id] > 0) {
                prices.put(places.get(id), best[id]);
            }
        }
        return new Prices(prices);
    }
}
