package fr.vigie.it.door;

import fr.vigie.reporting.evidence.EvidenceRoom;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets tests have left-behind files cleared away now, instead of when the timer does; only their WAR has it. */
@WebServlet("/test/evidence/clear-away")
public class EvidenceDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient EvidenceRoom room;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        room.forgetAbandoned();
    }
}
