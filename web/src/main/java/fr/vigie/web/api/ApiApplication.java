package fr.vigie.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Version 1 of the interface for programs; described in {@code META-INF/openapi.yaml}, served at {@code /openapi}. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
