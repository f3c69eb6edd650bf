import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../src/extract/quality/language.ts';
import { wordsIn } from '../../../src/extract/quality/words.ts';

const ENGLISH = `Project manager with nine years of experience in freight and retail, and in the migration of legacy
systems to the cloud. Led the roll-out of a planning tool in the offices of the group and reported to the board. Ran the
vendors and the budgets for the sites of the north, and built the project office that has since run all of our plans.
Trained the teams in risk management and in the use of the new tools.`;

const TOOLS =
  'Jira, Planview, Excel, Visio, SQL, Java, Linux, Docker, Kubernetes, Terraform, Jenkins, Git\n';

/** The same few sentences of an invented person's profile. */
const OTHERS = {
  Spanish: `Jefe de proyecto con diez años en el transporte y en la distribución para clientes de Europa. Responsable de
la sustitución del sistema de almacén en nueve países, con un presupuesto de seis millones y con cuatro proveedores. Creación de
la oficina de proyectos y del seguimiento de los costes con los equipos de la dirección. Formación de los usuarios en el uso de
las nuevas herramientas.`,
  Portuguese: `Gerente de projetos com dez anos no transporte e na distribuição para clientes da Europa. Responsável pela
substituição do sistema de armazém em nove países, com um orçamento de seis milhões e com quatro fornecedores. Criação do
escritório de projetos e do controle dos custos com as equipes da direção. Treinamento dos usuários no uso das novas
ferramentas para os depósitos.`,
  Italian: `Responsabile di progetto con dieci anni nel trasporto e nella distribuzione per clienti in Europa. Guida della
sostituzione del sistema di magazzino in nove paesi, con un bilancio di sei milioni e con quattro fornitori. Creazione dell'ufficio
di progetto e del controllo dei costi con le squadre della direzione. Formazione degli utenti nell'uso dei nuovi strumenti per
la gestione delle scorte.`,
  Dutch: `Projectleider met tien jaar ervaring in het vervoer en in de handel voor klanten in Europa. Verantwoordelijk voor het
vervangen van het systeem van de magazijnen in negen landen, met een budget van zes miljoen en met vier leveranciers. Opzetten
van het projectbureau en van de controle op de kosten met de teams van de directie. Opleiden van de gebruikers in het werken met
de nieuwe middelen.`,
  Polish: `Kierownik projektu od dziesięciu lat w transporcie oraz w handlu dla klientów na terenie Europy. Odpowiedzialny za
wymianę systemu magazynowego w dziewięciu krajach, z budżetem sześciu milionów oraz z czterema dostawcami. Utworzenie biura projektów
oraz kontroli kosztów przy udziale zespołów zarządu. Szkolenie użytkowników do pracy na nowych narzędziach, przygotowanych przez
zespół. Przejście do chmury.`,
  Swedish: `Projektledare med tio år inom transport och handel för kunder i Europa. Ansvarig för att byta ut systemet för
lager i nio länder, med en budget på sex miljoner och med fyra leverantörer. Byggde upp projektkontoret och uppföljningen av kostnader
med grupperna från ledningen. Utbildade användare i det nya arbetssättet och i de verktyg som är byggda för det. Rapporterade till
styrelsen.`,
  Turkish: `Avrupa'da taşımacılık ve perakende için on yıl boyunca proje yöneticisi olarak çalıştı. Dokuz ülkede depo sisteminin
yenilenmesi için altı milyonluk bir bütçe ve dört tedarikçi ile sorumluluk aldı. Proje ofisini kurdu ve maliyet takibi için yönetim
ile birlikte çalıştı. Kullanıcıları yeni araçlar için eğitti ve bu araçlara göre süreçleri değiştirdi. Daha sonra bulut geçişi için
bir ekip kurdu ve yönetti.`,
  Indonesian: `Manajer proyek dengan sepuluh tahun pengalaman di bidang transportasi dan ritel untuk klien di Eropa. Bertanggung
jawab untuk penggantian sistem gudang di sembilan negara dengan anggaran enam juta dan dengan empat pemasok. Membangun kantor proyek
dan pengendalian biaya dengan tim dari direksi. Melatih pengguna dalam pemakaian alat yang baru dan melaporkan kemajuan ke pimpinan
sebagai ketua tim.`,
};

describe('another language is told', () => {
  test.each(Object.entries(OTHERS))('%s', (_, text) => {
    expect(languageOf(text, wordsIn(text))).toBe('other');
  });

  test.each([
    [
      'a German list without a sentence',
      `Lebenslauf\nKenntnisse\n${TOOLS}Sprachen\nDeutsch, Englisch`,
    ],
    ['French headings over tools', `Compétences\n${TOOLS.repeat(8)}\nFormation\nLyon`],
    [
      'Chinese with the English names of tools',
      `项目经理，负责仓库系统的替换和供应商管理。${TOOLS}`.repeat(6),
    ],
    ['Russian', 'Руководитель проектов в области перевозок и торговли. '.repeat(4)],
  ])('%s', (_, text) => {
    expect(languageOf(text, wordsIn(text))).toBe('other');
  });
});

describe('English stays English', () => {
  test.each([
    ['prose', ENGLISH],
    [
      'with a section in German',
      `${ENGLISH}\nKurzprofil\n${'Projektleiterin mit neun Jahren Erfahrung in der Logistik. '.repeat(2)}`,
    ],
    ['with the same profile in Spanish behind it', `${ENGLISH}\n${OTHERS.Spanish}`],
    [
      'with foreign headings beside its own',
      `Lebenslauf\nExperience\n${ENGLISH}\nSprachen\nGerman`,
    ],
    ['with a name in another script', `${ENGLISH}\n山田太郎 東京都千代田区`],
    [
      'with addresses abroad',
      `${ENGLISH}\nRua das Flores, Santa Maria da Feira\nAvenida de la Constitución, Sevilla`,
    ],
  ])('%s', (_, text) => {
    expect(languageOf(text, wordsIn(text))).toBe('english');
  });

  test.each([
    ['a list of tools', TOOLS.repeat(10)],
    ['a short line', 'Project manager, free from May'],
    ['one foreign heading', `Formation\n${TOOLS.repeat(10)}`],
    ['scattered letters of poor recognition', 'I a i u o s z v e y J l '.repeat(20)],
  ])('%s is not called another language', (_, text) => {
    expect(languageOf(text, wordsIn(text))).not.toBe('other');
  });
});
