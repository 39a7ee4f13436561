package fr.vigie.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.amazon.fr/dp/B0?tag=x#top, amazon.fr/dp/B0",
        "AMAZON.fr, amazon.fr",
        "http://user:secret@shop.example.co.uk:8080/, shop.example.co.uk",
        "play.google.com/store/apps/, play.google.com/store/apps",
        "https://café.fr/menu, xn--caf-dma.fr/menu",
        "www.fr, www.fr",
        "marche-soleil.example, marche-soleil.example",
        "blogspot.com, blogspot.com",
        "monblog.blogspot.com, monblog.blogspot.com"
    })
    void what_people_paste_is_understood(String pasted, String understood) {
        assertThat(WebAddress.parse(pasted)).hasToString("Optional[" + understood + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bonjour",
                "le site de ma banque",
                "192.168.1.1",
                "kaspersky..com.tw",
                "localhost",
                "javascript:alert(1)",
                "co.uk"
            })
    void what_is_no_address_on_the_public_web_is_not(String pasted) {
        assertThat(WebAddress.parse(pasted)).isEmpty();
    }

    @Test
    void a_subdomain_belongs_to_its_parents_down_to_what_somebody_registered() {
        assertThat(WebAddress.parse("a.b.shop.co.uk").orElseThrow().hostAndParents())
                .containsExactly("a.b.shop.co.uk", "b.shop.co.uk", "shop.co.uk");
        assertThat(WebAddress.parse("moi.github.io").orElseThrow().hostAndParents())
                .containsExactly("moi.github.io");
    }

    @Test
    void paths_are_compared_by_whole_segments() {
        var maps = WebAddress.parse("google.com/maps/place").orElseThrow();
        assertThat(maps.isUnder("/maps")).isTrue();
        assertThat(maps.isUnder("")).isTrue();
        assertThat(maps.isUnder("/map")).isFalse();
    }

    @Property
    void reading_an_address_again_changes_nothing(@ForAll String pasted) {
        WebAddress.parse(pasted).ifPresent(address -> assertThat(WebAddress.parse(address.toString()))
                .contains(address));
    }
}
