package fr.vigie.web.citizen;

import fr.vigie.reporting.TypedFiling;
import java.util.List;
import java.util.UUID;

/** What the person has typed so far, and the key under which it will be filed once. */
public class FilingAnswers {

    private String key = UUID.randomUUID().toString();
    private String text;
    private String practice;
    private String quote;
    private String filer = "CONSUMER";
    private String address;
    private String platform;
    private String occurredOn;

    /** As the rules want it; {@code language} is that of the page, and so presumably of the text. */
    TypedFiling typed(String language) {
        return new TypedFiling(
                practice, filer, platform, address, List.of(), null, text, quote, null, occurredOn, language);
    }

    /** A new key, for a filing that must not be taken for an earlier one. */
    void renewKey() {
        key = UUID.randomUUID().toString();
    }

    UUID filingKey() {
        return UUID.fromString(key);
    }

    public String getKey() {
        return key;
    }

    /** Keeps the key that was drawn here if what comes back isn't one. */
    public void setKey(String typed) {
        if (typed != null && typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            key = typed;
        }
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getPractice() {
        return practice;
    }

    public void setPractice(String practice) {
        this.practice = practice;
    }

    public String getQuote() {
        return quote;
    }

    public void setQuote(String quote) {
        this.quote = quote;
    }

    public String getFiler() {
        return filer;
    }

    public void setFiler(String filer) {
        this.filer = filer;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getPlatform() {
        return platform;
    }

    public void setPlatform(String platform) {
        this.platform = platform;
    }

    public String getOccurredOn() {
        return occurredOn;
    }

    public void setOccurredOn(String occurredOn) {
        this.occurredOn = occurredOn;
    }
}
