package fr.vigie.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A host, or a part of one (Google's services share theirs), that belongs to one platform alone. */
@Entity
@Table(name = "platform_host")
class PlatformHost {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "platform_host_seq")
    @SequenceGenerator(name = "platform_host_seq", sequenceName = "platform_host_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "platform_id")
    private Platform platform;

    private String host;

    @Column(name = "path_prefix")
    private String pathPrefix;

    protected PlatformHost() {}

    PlatformHost(Platform platform, WebAddress address) {
        this.platform = platform;
        this.host = address.host();
        this.pathPrefix = address.path();
    }

    /** Whose it is in the end. */
    Platform platform() {
        return platform.target();
    }

    WebAddress address() {
        return new WebAddress(host, pathPrefix);
    }

    void moveTo(Platform rightful) {
        platform = rightful;
    }

    boolean covers(WebAddress address) {
        return address.isUnder(pathPrefix);
    }

    /** The nearer the host and the longer the path, the more this entry says of an address. */
    int precision() {
        return host.length() * 1000 + pathPrefix.length();
    }
}
