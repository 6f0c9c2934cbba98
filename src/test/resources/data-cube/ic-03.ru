# breaks IC-3
PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE { ?c qb:measure ?m } WHERE { ?c qb:measure ?m }
