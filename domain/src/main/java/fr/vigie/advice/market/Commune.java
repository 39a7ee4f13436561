package fr.vigie.advice.market;

import fr.vigie.advice.Department;
import java.util.OptionalDouble;

/**
 * A commune, as far as the files know it.
 *
 * @param code INSEE's, not a postcode
 * @param name null where no file of names was taken in
 * @param area code of its employment area (bassin); null where no file says it
 * @param areaName null like {@code area}
 * @param latitude in degrees north; empty where no file says it, like {@code longitude}, in degrees east
 */
public record Commune(
        String code,
        String name,
        Department department,
        String area,
        String areaName,
        OptionalDouble latitude,
        OptionalDouble longitude) {}
