/** Advice to somebody who asked Vigie to keep their answers: renewed at night, told by mail if they like, and erased on request. */
package fr.vigie.advice.kept;
