/**
 * Usual first names, folded, in the languages that are read and some beside them. They tell a person from a place or a
 * company, and which of two words is the first name ("Nowicki Robert"); a name that is not here is read by its form.
 */
const names = `
adam adrian adriana agata agnes agnieszka ahmed ahmet aidan aisha akira alain alan albert alberte alberto aldo
alejandra alejandro aleksander aleksandra alessandra alessandro alessia alex alexander alexandra alexandre alexis
alfonso alfred alfredo ali alice alicia alina aline alison alma alvaro amalia amanda amelie amina amir amy ana anais
anastasia anders andre andrea andreas andreea andrei andrej andres andrew andrzej aneta anette angel angela angelica
angelika angelo aniko anita anja anke ann anna annalisa anne annette annika anthony antje anton antonella antonia
antonio antonis antti apolline ariane arjun armin arnaud arne arthur artur arturo ashley asier astrid asuka attila
augusto aurelie aurelien axel ayse balazs barbara barry bartosz bastian beata beate beatrice beatriz ben bence
benedetta benedikt benjamin benoit bernadette bernard bernd bernhard bertrand birgit bjarne bjorn bob bogdan boris
brandon brenda brian bridget brigitte bruno bryan burak camila camille carina carl carla carlo carlos carmen carol
carole caroline catarina caterina catherine cecile cecilia celia celine cem chantal charles charlotte chiara chloe
chris christel christelle christian christina christine christoph christophe christopher claire clara claude claudia
claudio claus clemence clement colin colleen conceicao concepcion corinne cornelia cosimo craig cristian cristina
cynthia cyril dagmar damian damien dan daniel daniela daniele danielle danuta dariusz dave david davide dawid dean
debora deborah denis denise deniz dennis derek desmond diana diane diego dieter dietmar dimitri dirk dmitri dolores
dominik dominika dominique donald donatella donna dora doris dorota dorothea dorothee douglas duarte duncan dylan
edith edmund edoardo edson eduardo edward edyta eeva eileen ekaterina elena eleonora eliane elias elif elisa
elisabeth elise elizabeth elke ella ellen elsa elzbieta emanuele emil emilia emilie emilio emily emma emmanuel emre
enrico enrique eric erica erik erika erin ernest ernesto erwin esteban estelle ester esther eszter etienne eugenio
eva evelyn ewa fabian fabien fabio fabrice fabrizio farid fatima fatma federica federico felipe felix ferdinand
fernanda fernando filip filipa filipe filippo fiona flavia flavio florence florian francesca francesco francis
francisca francisco francois francoise frank franz franziska fred frederic frederik fredrik friedrich fritz gabor
gabriel gabriela gabriele gabriella gabrielle gareth gary gavin geert geoff geoffrey georg george georges georgina
gerald geraldine geraldo gerard gerardo gerd gerhard gert giacomo gianluca gianni gilbert gilles gillian gina gioia
giorgia giorgio giovanna giovanni gisela gisele giulia giulio giuseppe giuseppina gloria gonzalo goran gordon grace
graham graziella greg gregor gregory greta grzegorz guadalupe guido guillaume guillermo gunnar gunter gustav gustavo
guy hakan halina hamza hanna hannah hannes hans harald harriet harry hassan hauke heather hector heide heidi heike
heiko heinrich heinz helen helena helene helga helge helmut hendrik henk henri henrik henry herbert hermann herve
hilde hiroshi holger horst hubert hugh hugo humberto ian ida ignacio igor iker ilaria ildiko ilona ilse imran ines
inga inge ingo ingrid ioana ion irena irene irina iris isabel isabella isabelle ismael istvan ivan ivana ivo iwona
jaap jacek jack jackie jacob jacopo jacqueline jacques jaime jakob jakub james jamie jan jana jane janet janice
janina janine janos janusz jari jaroslav jaroslaw jason javier jean jeanne jeff jeffrey jenna jennifer jens jeremy
jerome jerzy jesper jessica jesus jill jim jiri joachim joan joana joanna joanne joao jochen joel joerg johan johanna
johannes john jolanta jon jonas jonathan jordan jordi jorg jorge jorgen jose josef josefa josefina joseph joshua
joyce jozsef juan juana judith judy juha julia julian juliana julie julien juliette julio julius jurgen justin
justine justyna jutta kamil karel karen karim karin karina karl karla karol karolina karsten kasper katalin katarina
katarzyna kate katharina katherine kathleen kathrin kathryn kathy katia katja katrin kazimierz keiko keith kelly ken
kenji kenneth kerem kerstin kevin khalid kim kinga kirsten klaas klara klaus kofi konrad konstantin kristin kristina
krystyna krzysztof kumar kurt kwame lara lars laszlo laura lauren laurence laurent laurie lea leah leandro lee leila
lena lenka leo leon leonard leonardo leonie leopold leslie leszek leticia liam lieke lilian liliana linda lindiwe
lisa lisbeth lise lorena lorenzo lothar lotte louis louise luc luca lucas lucia luciana luciano lucie lucien lucy
ludovic luigi luis luisa luise luiz lukas lukasz luke lydia lynn maciej madeleine magali magdalena magnus maja
malgorzata malte mandy manfred manon manuel manuela marc marcel marcela marcello marcelo marcia marcin marco marcos
marcus marek margaret margarethe margarita margherita margit marguerite maria marian mariana marianne marie marina
mario marion marisa marit marjolein mark marko markus marlene marta marten martha martial martin martina martine
martyna mary massimiliano massimo mateusz mathias mathieu mathilde matilde mats matt matteo matthew matthias matthieu
matti maud maureen maurice mauricio maurizio mauro max maxime maximilian megan mehmet meike melanie melissa mercedes
michael michal michel michela michele micheline michelle mieke miguel mihai mika mikael mike mikkel mikko mikolaj
milan milena milos miriam miroslav mohamed mohammed moira monica monika monique morgan moritz morten muhammad murat
mustafa nadia nadine nancy naoko naomi natalia natalie natasha nathalie nathan neil nelson nicholas nick nicki nico
nicola nicolas nicole nigel niklas nikola nikolaus nils nina noel noelia noemi nora norbert norma nuno odile olaf ole
oleg olga oliver olivia olivier omer ondrej oscar oskar otto owen pablo paivi pamela paola paolo pascal pasquale
patrice patricia patrick patrik patrizia patryk paul paula paulina pauline paulo pavel pawel pedro peggy per peter
petr petra phil philip philipp philippe pia piero pierre pieter pietro pilar piotr priya przemyslaw quentin rachel
radek radu rafael rafal raffaele rainer raj rajesh ralf ralph ramon ramona raphael raquel raul ravi raymond razvan
rebecca regina reinhard reinhold remi renata renate renato rene renee ricardo riccardo richard rita rob robert
roberta roberto robin rodrigo roger rogerio roland rolf romain roman romy ron ronald rosa rosario rosemarie roxana
ruben rudi rudolf rui rupert russell ruth ryan ryszard sabine sabrina sally salvatore sam samantha samir samira
samuel sandra sandrine sandro sanjay sara sarah sari sascha scott sean sebastian sebastien selin sergei sergio
severine shane shannon sharon sheila siegfried sigrid silke silvia silvio simon simona simone sine siobhan siti sofia
sofie sonia sonja sophia sophie soren stan stanislav stanislaw stefan stefania stefanie stefano steffen stella
stephan stephane stephanie stephen steve steven stuart sue sunil susan susana susanna susanne suzanne sven svetlana
sylvain sylvia sylvie szymon tadeu tadeusz tamara tamas tania tanja tara tatiana ted terence teresa tereza terrence
terry theo theodor theresa therese thierry thijs thilo thomas thorsten tiago tibor till tilman tim timo timothy tina
tiziana tobias todd tom tomas tomasz tommaso tony torben torsten tracy trijntje tristan tuula udo ulrich ulrike
umberto ursula ute uwe vaclav valentin valentina valeria valerie valerio vanessa vasco vera verena veronica veronika
veronique vicente victor victoria viktor viktoria vincent vincenzo virginia virginie vita vitor vittoria vittorio
viviane vlad vladimir volker waldemar walter wanda wayne wendy werner wiebke wieslaw wilfried wilhelm will willem
william wojciech wolfgang wouter xavier yan yann yannick yasmin ylva yolanda yuki yusuf yves yvette yvonne zbigniew
zdenek zeynep zoe zofia zoltan zsolt zsuzsanna zuzanna
`;

const known = new Set(names.split(/\s+/u).filter((name) => name !== ''));

/** True for a usual first name, folded; "Hans-Peter" by its first part. */
export const isGivenName = (folded: string): boolean => known.has(folded) || known.has(folded.split('-')[0] ?? '');
