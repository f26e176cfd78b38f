// Decides how the exceptions of an account are told under its rules, and that they can be ended there. Grants none.
import { TriangleAlert } from 'lucide-react';
import { endException } from '../../../shared/actions/grant-exception';
import { changeVerb, exceptionSentence, expiryWords } from '../../../shared/coverage/exception-words';
import { act } from '../../store/act';
import { openDialog } from '../../store/view';
import { Button } from '../../ui/Button';
import type { AccountException, AccountFile } from './account-file';
import styles from './ExceptionLines.module.css';

/** One line for each: until when, why, and who answers for it. */
export function ExceptionLines({ file }: { readonly file: AccountFile }) {
  if (file.exceptions.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Exceptions">
      {file.exceptions.map((each) => (
        <ExceptionLine key={each.exception.id} file={file} {...each} />
      ))}
    </ul>
  );
}

interface ExceptionLineProps extends AccountException {
  readonly file: AccountFile;
}

function ExceptionLine({ file, code, exception }: ExceptionLineProps) {
  const expiry = expiryWords(exception, file.asOf);
  const { decidedBy, lane } = file.trace.suggestion;
  const isIdle = lane !== null && !decidedBy.includes(code);
  return (
    <li className={styles.line}>
      <p className={styles.words}>
        {expiry !== null && (
          <span className={styles.warn}>
            <TriangleAlert size={12} strokeWidth={1.7} aria-hidden="true" />
            {`${expiry.charAt(0).toUpperCase()}${expiry.slice(1)}.`}
          </span>
        )}{' '}
        {exceptionSentence(code, exception)}
        {isIdle && ` It changes nothing now: ${code} does not make this suggestion.`}
      </p>
      <Button
        look="quiet"
        aria-label={`${changeVerb(exception)} exception from ${code}`}
        onPress={() =>
          openDialog({
            kind: 'exception',
            accountIds: [exception.accountId],
            ruleId: exception.ruleId,
            exceptionId: exception.id,
          })
        }
      >
        {`${changeVerb(exception)}…`}
      </Button>
      <Button
        look="quiet"
        aria-label={`End exception from ${code}`}
        onPress={() => act((records) => endException(records, exception.id))}
      >
        End
      </Button>
    </li>
  );
}
