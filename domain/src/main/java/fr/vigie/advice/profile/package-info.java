/** What a job seeker answers, and the advice that is given on the spot: nothing of it is kept. */
package fr.vigie.advice.profile;
