# breaks IC-2
PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE { ?d qb:structure ?s } WHERE { ?d qb:structure ?s }
