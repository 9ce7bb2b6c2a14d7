// Every journey, each over a bureau of its own, in one file: what they stand on takes longer to load than they take.
// One alone: npm test -- --selectProjects journey --testPathPatterns journeys -t '⑦'
import './journeys/1-finished-at-the-counter.journey';
import './journeys/2-accepted-with-a-paper-owed.journey';
import './journeys/3-one-thing.journey';
import './journeys/4-supplement-and-the-clock.journey';
import './journeys/5-prohibited.journey';
import './journeys/6-result-first-paper-later.journey';
import './journeys/7-accepted-by-silence.journey';
import './journeys/8-overdue.journey';
import './journeys/9-extension-and-suspension.journey';
import './journeys/10-cards-and-orders.journey';
import './journeys/11-documents.journey';
import './journeys/12-every-document.journey';
import './journeys/13-attachments.journey';
import './journeys/14-business-form.journey';
import './journeys/15-outage.journey';
import './journeys/16-bad-rating.journey';
import './journeys/17-online.journey';
import './journeys/18-hall.journey';
import './journeys/19-paper-trail.journey';
import './journeys/20-instructions.journey';
import './journeys/21-ledgers.journey';
import './journeys/22-messages.journey';
import './journeys/25-waiting-prints.journey';
import './journeys/23-account.journey';
import './journeys/24-appointment.journey';
