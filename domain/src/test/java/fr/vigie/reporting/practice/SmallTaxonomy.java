package fr.vigie.reporting.practice;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A whole taxonomy of two practices, and a broken one made of it by changing one file. */
final class SmallTaxonomy {

    private static final Map<String, JsonObject> SOUND = Map.of(
            "index.json",
            json("{'practices': [{'code': 'REVIEW', 'version': 2}, {'code': 'SALE', 'version': 1}]}"),
            "acts.json",
            json("{'ACT': {'fr': 'Loi', 'en': 'Act'}}"),
            "walls.json",
            json(
                    """
                    {'SHOP': {'title': {'fr': 'Boutique', 'en': 'Shop'}, 'text': {'fr': 'Ailleurs.', 'en': 'Elsewhere.'},
                              'goTo': {'fr': 'Mairie', 'en': 'Town hall'}, 'url': 'https://service.example/'},
                     'FRAUD': {'title': {'fr': 'Fraude', 'en': 'Fraud'}, 'text': {'fr': 'Ailleurs.', 'en': 'Elsewhere.'},
                               'goTo': {'fr': 'Police', 'en': 'Police'}, 'url': null}}
                    """),
            "tree.json",
            json(
                    """
                    {'root': 'start', 'nodes': {
                      'start': {'question': {'fr': 'Quoi ?', 'en': 'What?'}, 'children': [
                        {'label': {'fr': 'Avis', 'en': 'Reviews'}, 'topic': 'REVIEWS', 'practice': 'REVIEW'},
                        {'label': {'fr': 'Prix', 'en': 'Prices'}, 'topic': 'PRICES', 'node': 'prices'}]},
                      'prices': {'question': {'fr': 'Lequel ?', 'en': 'Which?'}, 'children': [
                        {'label': {'fr': 'Soldes', 'en': 'Sales'}, 'practice': 'SALE'},
                        {'label': {'fr': 'Magasin', 'en': 'Shop'}, 'wall': 'SHOP'}]}}}
                    """),
            "practices/REVIEW/1.json",
            json(
                    """
                    {'code': 'REVIEW', 'version': 1, 'title': {'fr': 'Avis', 'en': 'Reviews'},
                     'sentence': {'fr': 'Faux avis.', 'en': 'False reviews.'}, 'whoMayFile': ['CONSUMER'],
                     'authorities': [], 'legalBases': []}
                    """),
            "practices/REVIEW/2.json",
            json(
                    """
                    {'code': 'REVIEW', 'version': 2, 'title': {'fr': 'Faux avis', 'en': 'Fake reviews'},
                     'sentence': {'fr': 'Faux avis.', 'en': 'False reviews.'}, 'words': {'fr': 'faux', 'en': 'fake'},
                     'whoMayFile': ['CONSUMER', 'PROFESSIONAL'], 'authorities': ['DGCCRF'],
                     'questions': [
                       {'id': 'kind', 'type': 'CHOICE', 'label': {'fr': 'Quoi ?', 'en': 'What?'}, 'required': true,
                        'options': [{'id': 'fake', 'label': {'fr': 'Faux', 'en': 'Fake'}},
                                    {'id': 'sale', 'label': {'fr': 'Soldes', 'en': 'Sale'}, 'redirect': 'SALE'},
                                    {'id': 'card', 'label': {'fr': 'Carte', 'en': 'Card'}, 'wall': 'FRAUD'}]},
                       {'id': 'price', 'type': 'AMOUNT', 'label': {'fr': 'Combien ?', 'en': 'How much?'}, 'required': false},
                       {'id': 'day', 'type': 'DATE', 'label': {'fr': 'Quand ?', 'en': 'When?'}, 'required': false},
                       {'id': 'page', 'type': 'ADDRESS', 'label': {'fr': 'Où ?', 'en': 'Where?'}, 'required': false},
                       {'id': 'told', 'type': 'YES_NO', 'label': {'fr': 'Dit ?', 'en': 'Told?'}, 'required': false}],
                     'evidence': [{'fr': 'Une capture', 'en': 'A screenshot'}],
                     'selfHelp': {'steps': [{'fr': 'Lire', 'en': 'Read'}, {'fr': 'Écrire', 'en': 'Write'}],
                                  'letter': {'fr': 'Bonjour', 'en': 'Hello'},
                                  'deadlines': [{'days': 15, 'text': {'fr': 'Attendre', 'en': 'Wait'}, 'legal': null}]},
                     'legalBases': [{'act': 'ACT', 'article': '1', 'validFrom': '2020-01-01', 'validUntil': null,
                                     'verified': false}]}
                    """),
            "practices/SALE/1.json",
            json(
                    """
                    {'code': 'SALE', 'version': 1, 'title': {'fr': 'Soldes', 'en': 'Sale'},
                     'sentence': {'fr': 'Fausses soldes.', 'en': 'False sale.'}, 'whoMayFile': ['CONSUMER'],
                     'authorities': [], 'legalBases': []}
                    """));

    private SmallTaxonomy() {}

    static TaxonomyFiles sound() {
        return new TaxonomyFiles(SOUND);
    }

    /** @param change gives what a file holds instead; null takes the file away */
    static TaxonomyFiles with(String file, UnaryOperator<JsonObject> change) {
        var files = new HashMap<>(SOUND);
        files.computeIfPresent(file, (name, content) -> change.apply(content));
        return new TaxonomyFiles(files);
    }

    /** Apostrophes stand for quotation marks. */
    static JsonObject json(String text) {
        return TaxonomyFiles.parse(
                "test", new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
