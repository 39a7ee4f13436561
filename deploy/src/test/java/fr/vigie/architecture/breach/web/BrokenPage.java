package fr.vigie.architecture.breach.web;

import jakarta.persistence.EntityManager;

/** A page that speaks to the database by itself. */
public class BrokenPage {

    EntityManager em;
}
